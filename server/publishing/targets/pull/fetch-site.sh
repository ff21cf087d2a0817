#!/bin/sh
# Забирає сайт із Дзвону. Вебсервер показує папку site; стара лишається на місці, доки нова не готова вся.
# Fetches the site from Dzvin. The web server shows the folder site; the former stays until the new one is whole.
#   fetch-site.sh https://hub.rada.example/pull/sait /home/rada/www /home/rada/token
# token: a file for its owner alone with the line  Authorization: Bearer <token of publishing.json>
set -eu
from=$1/site.tar.gz into=$2 token=$3
cd "$into"
# One at a time; the one that runs goes on.
exec 9>lock
if command -v flock > /dev/null; then flock -n 9 || exit 0; fi
ask() { curl --fail --silent --show-error --retry 3 --header "@$token" "$@" "$from"; }
rm -rf site.tar.gz tag.next
ask --etag-compare tag --etag-save tag.next --output site.tar.gz
[ -s site.tar.gz ] || exit 0
next=site-$(date +%s)-$$
mkdir "$next"
tar -xzf site.tar.gz -C "$next"
former=$(readlink site || true)
ln -s "$next" site.next
mv -T site.next site
mv tag.next tag
rm site.tar.gz
# The former one stays for those who are reading it.
for old in site-*; do [ "$old" = "$next" ] || [ "$old" = "$former" ] || rm -rf "$old"; done
# Says that people can read it now.
ask --etag-compare tag --output /dev/null
