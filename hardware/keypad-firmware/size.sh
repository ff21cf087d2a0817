#!/bin/sh
# Prints what an .elf takes of the chip and fails where it is too much. $1 file, $2 name, $3 most flash, $4 most RAM.
set -eu
avr-size -A "$1" | awk -v name="$2" -v most_flash="$3" -v most_ram="$4" '
  $1 == ".text" { text = $2 }
  $1 == ".data" { data = $2 }
  $1 == ".bss" || $1 == ".noinit" { bss += $2 }
  END {
    flash = text + data; ram = data + bss
    printf "%s: flash %d of %d bytes, static RAM %d of %d bytes\n", name, flash, most_flash, ram, most_ram
    exit flash > most_flash || ram > most_ram
  }'
