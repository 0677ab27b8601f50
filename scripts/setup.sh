#!/bin/sh
# Installs what is missing and runs the command that follows, if there is one:
#
#	scripts/setup.sh build [command …]	what the program is built with
#	scripts/setup.sh test  [command …]	the same, and what the tests need besides
#	scripts/setup.sh bench [command …]	Node, in which some of the engine's peers run
#
# Nothing is printed, and nothing but a look at the system done, when all is there.
# Debian and its kin install by apt, as root or through sudo. Without either, what
# the build needs is unpacked in the user's cache folder and used from there.
set -eu

modules='gl egl x11 xrandr xxf86vm xi xcursor xinerama wayland-client xkbcommon'
build_packages='gcc libc6-dev pkg-config ca-certificates libgl-dev libegl-dev libx11-dev libxrandr-dev libxxf86vm-dev libxi-dev
	libxcursor-dev libxinerama-dev libwayland-dev libxkbcommon-dev'
test_packages='xvfb xauth xdotool imagemagick libgl1-mesa-dri poppler-utils qpdf minisign'
sysroot=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/talentnav/sysroot

say() { echo "$*" >&2; }
fail() { say "$*"; exit 1; }

commands() { for c; do command -v "$c" >/dev/null || return 1; done; }
compiler() { commands gcc && [ -e /usr/include/stdio.h ]; }
libraries() { ${PKG_CONFIG:-pkg-config} --exists $modules 2>/dev/null; }
can_build() { compiler && libraries && [ -e /etc/ssl/certs/ca-certificates.crt ]; }
can_test() { commands xvfb-run xauth xdotool import pdftotext qpdf minisign && ls /usr/lib/*/dri/swrast_dri.so >/dev/null 2>&1; }

# root finds a way to act as root: being it, sudo without a password, or sudo with one if somebody is there to type it.
root() {
	if [ "$(id -u)" = 0 ]; then sudo=; return; fi
	commands sudo && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; } && sudo=sudo
}

install() {
	say "Installing" $1
	log=$(mktemp)
	$sudo env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get -qq update &&
		apt-get -qq install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"' sh $1 >"$log" 2>&1 || { cat "$log" >&2; fail "The installation failed."; }
	rm -f "$log"
}

# unpack makes the sysroot: the packages above with all they rest on, for a user who may install nothing.
unpack() {
	compiler || fail "A C compiler is needed, and only an administrator can install it: apt-get install gcc libc6-dev"
	say "Neither root nor sudo: unpacking the libraries to build with in $sysroot"
	mkdir -p "$sysroot/debs"
	(
		cd "$sysroot/debs"
		apt-get -qq download libgl-dev libglx-dev libglvnd-dev libegl-dev libx11-dev libxrandr-dev libxxf86vm-dev libxi-dev libxcursor-dev \
			libxinerama-dev libxext-dev libxfixes-dev libxrender-dev libxcb1-dev libxau-dev libxdmcp-dev x11proto-dev libwayland-dev \
			libxkbcommon-dev libffi-dev libgl1 libglvnd0 libglx0 libegl1 libopengl0 libx11-6 libxcb1 libxau6 libxdmcp6 libbsd0 libmd0 \
			libxrandr2 libxxf86vm1 libxi6 libxcursor1 libxinerama1 libxext6 libxfixes3 libxrender1 libwayland-client0 \
			libwayland-cursor0 libwayland-egl1 libwayland-server0 libffi8 libxkbcommon0 pkgconf-bin libpkgconf3
		for deb in *.deb; do dpkg -x "$deb" ..; done
	) || fail "The packages could not be fetched."
	rm -r "$sysroot/debs"
	touch "$sysroot/complete"
}

# enter points the compiler, the linker and the program at the sysroot.
enter() {
	lib=$sysroot/usr/lib/$(gcc -print-multiarch)
	export PKG_CONFIG="$sysroot/usr/bin/pkgconf" PKG_CONFIG_PATH="$lib/pkgconfig:$sysroot/usr/share/pkgconfig" PKG_CONFIG_SYSROOT_DIR="$sysroot"
	export LD_LIBRARY_PATH="$lib" CGO_CFLAGS="-O2 -g -I$sysroot/usr/include" CGO_LDFLAGS="-O2 -g -L$lib -Wl,-rpath-link,$lib"
}

for_build() {
	if can_build; then return; fi
	if [ ! -e "$sysroot/complete" ]; then
		commands apt-get || fail "Please install a C compiler, pkg-config and the development files of: $modules"
		if root; then install "$build_packages"; return; fi
		unpack
	fi
	enter
	libraries || fail "The libraries in $sysroot do not suffice; remove that folder to fetch them again."
}

for_test() {
	if can_test; then return; fi
	commands apt-get && root || fail "The tests need, and only an administrator can install:" $test_packages
	install "$test_packages"
}

# for_bench does without Node where it cannot be installed: the table says so.
for_bench() {
	if commands node npm; then return; fi
	if commands apt-get && root; then install "nodejs npm"; else say "No Node here and no way to install it: its engines are left out."; fi
}

what=$1
shift
commands go || fail "Go is needed, 1.21 or newer: https://go.dev/dl"
if [ "$(uname)" = Linux ]; then # elsewhere the system brings its own
	if [ "$what" = test ]; then
		if ! can_build && ! can_test && commands apt-get && root; then install "$build_packages $test_packages"; fi # one go
		for_test
	fi
	if [ "$what" = bench ]; then for_bench; else for_build; fi
fi
[ $# = 0 ] || exec "$@"
