# The image of the hosts that tests reach over SSH: Debian as debootstrap makes it, with sshd and sudo. Cron and a container
# engine wait among apt's downloads for the tests that install them. Made once. Sourced, never run.

host_image=iofog-test/host:2

# A container's first process does what a host's does at boot: it begins with an empty /run, as far as anyone minds, and runs
# rc.local, cron and sshd.
host_boot='#!/bin/sh
mkdir -p /run/sshd
rm -f /run/*.pid /run/crond.reboot
[ ! -x /etc/rc.local ] || /etc/rc.local
[ ! -x /usr/sbin/cron ] || /usr/sbin/cron
exec /usr/sbin/sshd -D -e
'

install_host_system() { # folder
    debootstrap --variant=minbase --include=openssh-server,sudo,iproute2,procps,systemd \
        "${IOFOG_TEST_SUITE:-bookworm}" "$1" ${IOFOG_TEST_MIRROR:+"$IOFOG_TEST_MIRROR"} >"$1.log" 2>&1
}

# The lists of packages stay, so that installing needs no network.
download_packages() { # folder
    chroot "$1" sh -c 'apt-get update -qq && apt-get install -y -qq -o Acquire::Retries=3 --no-install-recommends --download-only cron docker.io' \
        >>"$1.log" 2>&1
}

set_up_users() { # folder
    chroot "$1" useradd -m -s /bin/bash admin
    chroot "$1" useradd -m -s /bin/bash plain
    printf 'admin ALL=(ALL) NOPASSWD: ALL\n' >"$1/etc/sudoers.d/admin"
    chmod 0440 "$1/etc/sudoers.d/admin"
    local user
    for user in root home/admin home/plain; do
        mkdir -p -m 700 "$1/$user/.ssh"
        chown --reference="$1/$user" "$1/$user/.ssh"
    done
    printf '%s' "$host_boot" >"$1/sbin/boot"
    chmod 755 "$1/sbin/boot"
    rm -f "$1"/etc/ssh/ssh_host_*
}

need_host_image() {
    docker image inspect "$host_image" >/dev/null 2>&1 && return
    command -v debootstrap >/dev/null || install_packages debootstrap \
        || die "debootstrap is needed to make the hosts of the tests: install the package debootstrap."
    command -v ssh-keygen >/dev/null || install_packages openssh-client \
        || die "ssh-keygen is needed by the tests: install the package openssh-client."
    say "making the image of the tests' hosts (once)"
    local work
    work=$(mktemp -d)
    mkdir "$work/root"
    install_host_system "$work/root" || die "The hosts of the tests cannot be made: read $work/root.log."
    download_packages "$work/root" || say "cron and docker.io cannot be downloaded, so tests that install them will fail"
    set_up_users "$work/root"
    tar -C "$work/root" -c . | docker import --change 'CMD ["/sbin/boot"]' - "$host_image" >/dev/null
    rm -rf "$work"
}
