#!/bin/sh
# Забирає сайт із Дзвону. Вебсервер показує папку site; стара лишається на місці, доки нова не готова вся.
# Fetches the site from Dzvin. The web server shows the folder site; the former stays until the new one is whole.
#   fetch-site.sh https://hub.rada.example/pull/sait /home/rada/www /home/rada/token
# token: a file for its owner alone with the line  Authorization: Bearer <token of publishing.json>
set -eu
from=$1/site.tar.gz into=$2 token=$3
cd "$into"
ask() { curl --fail --silent --show-error --retry 3 --header "@$token" "$@" "$from"; }
rm -rf site.tar.gz tag.next
ask --etag-compare tag --etag-save tag.next --output site.tar.gz
[ -s site.tar.gz ] || exit 0
next=site-$(date +%s)-$$
mkdir "$next"
tar -xzf site.tar.gz -C "$next"
ln -s "$next" site.next
mv -T site.next site
mv tag.next tag
rm site.tar.gz
for former in site-*; do [ "$former" = "$next" ] || rm -rf "$former"; done
# Says that people can read it now.
ask --etag-compare tag --output /dev/null
