#!/bin/sh
# Makes what can be handed out of the release build: a Debian package for the release of Debian it was built on, and an
# archive that runs on any Linux of this architecture whose C library is not older. Called by `make dist`.
set -eu
cd "$(dirname "$0")/.."
dist=.build/dist
program=.build/release/solieu
version=$("$program" --version)
architecture=$(dpkg --print-architecture)
# The same sources give the same bytes: the clock is that of the last change.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)
export SOURCE_DATE_EPOCH
for tool in dpkg-deb dpkg-shlibdeps patchelf strip; do
  command -v "$tool" >/dev/null 2>&1 || {
    echo "make dist needs $tool: apt-get install dpkg-dev binutils patchelf" >&2
    exit 1
  }
done
maintainer=${DIST_MAINTAINER:-"solieu maintainers <solieu@localhost.localdomain>"}
umask 022
rm -rf "$dist"
mkdir -p "$dist"

# The Debian package ------------------------------------------------------------------------------------------------
root=$dist/deb
make -s -o build install DESTDIR="$PWD/$root" PREFIX=/usr
strip --strip-all --remove-section=.comment --remove-section=.note "$root/usr/bin/solieu"
mkdir -p "$root/usr/share/zsh/vendor-completions" "$root/usr/lib/systemd/system" "$root/usr/share/doc/solieu" "$root/DEBIAN"
# Where Debian's zsh looks for what packages bring.
mv "$root/usr/share/zsh/site-functions/_solieu" "$root/usr/share/zsh/vendor-completions/_solieu"
rmdir "$root/usr/share/zsh/site-functions"
sed 's|/usr/local/bin/|/usr/bin/|' docs/service/solieu-watch.service > "$root/usr/lib/systemd/system/solieu-watch.service"
gzip -9n "$root/usr/share/man/man1/solieu.1"
{
  printf 'solieu (%s) unstable; urgency=medium\n\n' "$version"
  printf '  * What has changed stands in CHANGELOG.md beside this file.\n\n'
  printf ' -- %s  %s\n' "$maintainer" "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n > "$root/usr/share/doc/solieu/changelog.gz"
cp CHANGELOG.md README.md docs/manual.md "$root/usr/share/doc/solieu/"
# It is read by the shell, not run.
sed -i '1{/^#!/d}' "$root/usr/share/bash-completion/completions/solieu"
{
  echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
  echo
  echo "Files: *"
  echo "Copyright: $(date -u -d "@$SOURCE_DATE_EPOCH" +%Y) the authors of solieu, and of the libraries that are built in"
  echo "License: Apache-2.0"
  echo " On Debian systems the text is in /usr/share/common-licenses/Apache-2.0."
  echo " Built in: the Swift runtime and Foundation (Apache-2.0 with the Runtime Library Exception),"
  echo " swift-argument-parser and swift-crypto with BoringSSL (Apache-2.0), GRDB (MIT), ICU (Unicode-3.0)."
  echo
  echo "Files: usr/share/solieu/Schemas/units.tsv"
  echo "Copyright: see /usr/share/solieu/Schemas/units.LICENSE"
  echo "License: see-units.LICENSE"
  echo " The terms are in /usr/share/solieu/Schemas/units.LICENSE."
} > "$root/usr/share/doc/solieu/copyright"
mkdir -p "$root/usr/share/lintian/overrides"
cp Packaging/lintian-overrides "$root/usr/share/lintian/overrides/solieu"
# What the program is linked with is asked of the program.
mkdir -p "$dist/ask/debian"
printf 'Source: solieu\n\nPackage: solieu\nArchitecture: any\n' > "$dist/ask/debian/control"
depends=$(cd "$dist/ask" && dpkg-shlibdeps -O -e"../deb/usr/bin/solieu" 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
rm -r "$dist/ask"
[ -n "$depends" ] || { echo "dpkg-shlibdeps found no libraries" >&2; exit 1; }
size=$(du -sk --apparent-size --exclude=DEBIAN "$root" | cut -f 1)
{
  echo "Package: solieu"
  echo "Version: $version"
  echo "Architecture: $architecture"
  echo "Maintainer: $maintainer"
  echo "Installed-Size: $size"
  echo "Depends: $depends"
  echo "Section: text"
  echo "Priority: optional"
  echo "Description: take the figures out of Vietnamese administrative reports"
  echo " Reads written reports of Vietnamese offices (Word, text), takes every"
  echo " figure out of prose and appendix tables, maps them to the official form,"
  echo " checks them against each other, and writes tables in which every value"
  echo " has the place it was read from."
} > "$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
chmod 644 "$root/DEBIAN/control" "$root/DEBIAN/md5sums"
dpkg-deb --root-owner-group -Zxz --build "$root" "$dist/solieu_${version}_$architecture.deb" >/dev/null

# The archive, with the libraries of this system beside the program --------------------------------------------------
name=solieu-$version-linux-$(uname -m)
root=$dist/$name
make -s -o build install DESTDIR="$PWD/$root" PREFIX=
strip --strip-all --remove-section=.comment --remove-section=.note "$root/bin/solieu"
mkdir -p "$root/lib/solieu" "$root/share/doc/solieu/licenses" "$root/lib/systemd/system"
cp docs/service/solieu-watch.service "$root/lib/systemd/system/"
cp README.md CHANGELOG.md LICENSE docs/manual.md "$root/share/doc/solieu/"
# Only the C library stays the system's: it goes with the kernel's and the system's own settings.
ldd "$program" | awk '$2 == "=>" { print $3 }' | grep -vE '/(libc|libm|libpthread|libdl|librt)\.so\.' | sort | while read -r library; do
  cp -L "$library" "$root/lib/solieu/"
  copy=$root/lib/solieu/$(basename "$library")
  strip --strip-unneeded "$copy"
  # Relative, and inherited by the libraries' own libraries.
  # shellcheck disable=SC2016 # the linker's word, not the shell's
  patchelf --force-rpath --set-rpath '$ORIGIN' "$copy"
  real=$(readlink -f "$library")
  package=$(dpkg-query -S "$real" 2>/dev/null || dpkg-query -S "${real#/usr}")
  package=${package%%:*}
  cp "/usr/share/doc/$package/copyright" "$root/share/doc/solieu/licenses/$package"
done
# shellcheck disable=SC2016
patchelf --force-rpath --set-rpath '$ORIGIN/../lib/solieu' "$root/bin/solieu"
"$root/bin/solieu" --version >/dev/null
find "$root" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$dist" -cf - "$name" |
  gzip -9n > "$dist/$name.tar.gz"
rm -r "${dist:?}/deb" "${root:?}"

(cd "$dist" && sha256sum ./*.deb ./*.tar.gz | tee SHA256SUMS)
ls -l "$dist"
