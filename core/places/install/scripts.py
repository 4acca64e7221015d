"""What is run in a place by `sh` before Vizinho is there. All of it writes under its folder, the first argument."""

from __future__ import annotations

from core.places.contents import MARKER

ENVIRONMENTS, WHEELS, CACHE, PYTHONS, SENT = "environments", "wheels", "cache", "pythons", ".sent"
WHOLE = "vizinho-whole.json"
"""In an environment that was checked: what was found in it. One without is never taken."""
NOT_OURS, UNWRITABLE, BUSY, DAMAGED, UNCHECKED, CUT, LINKED = 71, 74, 75, 65, 72, 76, 77
"""Codes that these scripts end with, beside those of the programs that they run."""

NAMES = (
    f"marker={MARKER} environments={ENVIRONMENTS} wheels={WHEELS} cache={CACHE} pythons={PYTHONS} sent={SENT} "
    f"whole={WHOLE} not_ours={NOT_OURS} unwritable={UNWRITABLE} busy={BUSY} damaged={DAMAGED} unchecked={UNCHECKED} "
    f"cut={CUT} linked={LINKED}\n"
    "folder=$1\n"
)
"""What the scripts know these by."""

LOOK = (
    NAMES
    + r"""
version='import sys; print("python-%d.%d=%s" % (sys.version_info[:2] + (sys.executable,)))'
echo "system=$(uname -s)"
echo "machine=$(uname -m)"
echo "libc=$(getconf GNU_LIBC_VERSION 2>/dev/null)"
near=$folder
while [ ! -d "$near" ]; do near=$(dirname "$near"); done
[ -w "$near" ] && echo "writable=$near"
df -Pk "$near" 2>/dev/null | tail -n 1 | { read -r _ _ _ free _; echo "free=$free"; }
if [ -f "$folder/$marker" ]; then echo "folder=ours"
elif [ -d "$folder" ] && [ -n "$(ls -A "$folder" 2>/dev/null)" ]; then echo "folder=other"
else echo "folder=new"; fi
for name in python3 python3.13 python3.12 python3.11; do
  found=$(command -v "$name") || continue
  "$found" -c "$version" 2>/dev/null </dev/null
done
for found in "$folder/$wheels/uv" "$(command -v uv)" "$HOME/.local/bin/uv"; do
  [ -x "$found" ] && told=$("$found" --version 2>/dev/null </dev/null) && echo "uv=$told at $found" && break
done
echo "driver=$(nvidia-smi --query-gpu=driver_version --format=csv,noheader 2>/dev/null </dev/null | head -n 1)"
[ -n "$2" ] && [ -d "$2" ] && echo "links=$(cd "$2" && pwd)"
for one in "$folder/$environments"/*/"$whole"; do
  [ -f "$one" ] && echo "environment-$(basename "$(dirname "$one")")=whole"
done
return 0
"""
)
"""What the machine is. Its arguments: the folder, and a folder of wheels there or "". Names of `machine.Machine`."""

HAVE = (
    NAMES
    + r"""
shift
while [ $# -gt 1 ]; do
  if [ -f "$folder/$2" ] && grep -qxF "$1 $2" "$folder/$sent" 2>/dev/null; then echo "there $2"
  elif [ -f "$folder/$2.part-$1" ]; then echo "part $(wc -c < "$folder/$2.part-$1") $2"; fi
  shift 2
done
return 0
"""
)
"""Which files have come, and how much of others. Its arguments: the folder, then a sum and a path for each."""

TAKE = (
    NAMES
    + r"""
mark=$2
shift 2
if [ ! -f "$folder/$marker" ]; then
  if [ -d "$folder" ] && [ -n "$(ls -A "$folder" 2>/dev/null)" ]; then return $not_ours; fi
  mkdir -p "$folder" || return $unwritable
  ( set -C; echo "$mark" > "$folder/$marker" ) || [ -f "$folder/$marker" ] || return $unwritable
fi
while [ $# -gt 3 ]; do
  target=$folder/$1
  part=$target.part-$2
  mine=$part.$$
  mkdir -p "$(dirname "$target")" || return $unwritable
  if [ "$3" -gt 0 ]; then mv "$part" "$mine" 2>/dev/null || return $busy; fi
  head -c "$(($4 - $3))" >> "$mine"
  written=$?
  there=$(wc -c < "$mine")
  if [ "$there" -lt "$4" ]; then
    mv "$mine" "$part"
    [ $written = 0 ] && return $cut
    return $unwritable
  fi
  [ "$(sha256sum "$mine" | cut -c 1-64)" = "$2" ] || {
    rm -f "$mine"
    return $damaged
  }
  case $1 in */uv) chmod 755 "$mine" ;; esac
  mv "$mine" "$target" && echo "$2 $1" >> "$folder/$sent" || return $unwritable
  echo "came $1"
  shift 4
done
return 0
"""
)
"""Take the rests of files, which come one behind another. Its arguments: the folder, what marks it as ours if nothing
does yet, and for each file its path there, its sum, from which byte on it is given, and its size. What was cut waits
under a name by which the next one takes it over, alone: two at once do not write into one file."""

UV = (
    NAMES
    + r"""
cd "$folder" || return $unwritable
unset VIRTUAL_ENV CONDA_PREFIX PYTHONHOME
export UV_CACHE_DIR="$folder/$cache" UV_PYTHON_INSTALL_DIR="$folder/$pythons" UV_PYTHON_INSTALL_BIN=0 UV_NO_PROGRESS=1
"""
)
"""uv keeps all that it keeps in the folder, too."""

REACH = (
    UV
    + r"""
echo filelock > "$wheels/probe.in" || return $unwritable
UV_HTTP_TIMEOUT=15 UV_HTTP_RETRIES=0 "$2" pip compile --quiet --no-deps --no-header --python-version 3.12 \
  "$wheels/probe.in" </dev/null
code=$?
rm -f "$wheels/probe.in"
return $code
"""
)
"""Ask the package index for one small package. Its arguments: the folder, and the way to uv."""

MAKE = (
    UV
    + r"""
name=$2 uv=$3 python=$4 options=$5 wheel=$6 requirements=$7 pins=$8 check=$9 links=${10}
base=$folder/$environments
new=$base/.new-$name.$(uname -n).$$ made=$base/$name
mkdir -p "$base" || return $unwritable
if command -v flock >/dev/null; then
  exec 9> "$base/.lock" || return $unwritable
  flock -n 9
  [ $? = 1 ] && return $busy # another code: the disk knows no locks, and names of our own are enough
fi
if [ -f "$made/$whole" ]; then cat "$made/$whole"; return 0; fi
exec 3<&0
taken() {
  while sleep 5 4>&-; do echo "taken $(du -skc "$new" "$UV_CACHE_DIR" | tail -n 1)" >&4; done
}
watched() {
  "$@" 2>&1 </dev/null 3<&- &
  work=$!
  ( exec >/dev/null 2>&1 9>&-; cat <&3; kill "$work" ) &
  guard=$!
  ( exec 4>&1 >/dev/null 2>&1 9>&- 3<&-; taken ) &
  beat=$!
  wait "$work"
  result=$?
  kill "$guard" "$beat" 2>/dev/null
  return "$result"
}
set --
[ -z "$links" ] || set -- --no-index --find-links "$links"
if [ -h "$base" ]; then # what a link leads to is somebody's: nothing is removed there
  [ ! -e "$made" ] && [ ! -h "$made" ] || return $linked
else
  command -v flock >/dev/null && flock -n 9 && rm -rf "$base"/.new-*
  rm -rf "$made"
fi
echo "doing venv"
watched "$uv" venv --quiet --relocatable --python "$python" "$new" || return $?
echo "$requirements" > "$new/requirements.txt" && echo "$pins" > "$new/pins.txt" || return $unwritable
echo "doing install"
# shellcheck disable=SC2086  # options are words
watched "$uv" pip install --python "$new/bin/python" $options "$@" --constraint "$new/pins.txt" \
  --requirement "$new/requirements.txt" || return $?
watched "$uv" pip install --python "$new/bin/python" --quiet --no-index --no-deps "$wheel" || return $?
echo "doing check"
found=$(cd / && "$new/bin/python" -c "$check" 2>&1 </dev/null) || {
  echo "$found" | tail -n 20
  rm -rf "$new"
  return $unchecked
}
echo "$found" | tail -n 1 > "$new/$whole" && mv "$new" "$made" || return $unwritable
cat "$made/$whole"
"""
)
"""Make an environment, check it, and only then give it its name. Its arguments: the folder, the environment's name, the
ways to uv and to a Python, uv's options, the way to our wheel, requirements and pins as texts, the program that
checks, and a folder of wheels or "". It ends with its input, so with the connection."""

CHECK = """\
import json, sys
import torch, torchaudio, transformers
from importlib.metadata import version
import core.places.agent, core.training.__main__
found = {"python": "%d.%d.%d" % sys.version_info[:3], "vizinho": version("vizinho"), "torch": torch.__version__}
found.update(torchaudio=torchaudio.__version__, transformers=transformers.__version__, cuda=torch.version.cuda or "")
print(json.dumps(found))
"""
"""Whether what was made can be imported, and in which versions. Its last line is a JSON object."""
