"""What a server of `ssh_server.py` and those who log in to it are configured by."""

from __future__ import annotations

SERVER = """\
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/authorized_keys
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
AllowUsers {user}
MaxStartups 200
MaxSessions 100
UseDNS no
PrintMotd no
PrintLastLog no
SetEnv HOME={home}
Subsystem sftp {sftp}
ForceCommand {folder}/session
"""
CLIENT = """\
Host {host}
    HostName 127.0.0.1
    Port {port}
    User {user}
    IdentityFile {folder}/user_key
    IdentitiesOnly yes
    IdentityAgent none
    UserKnownHostsFile {folder}/known_hosts
    GlobalKnownHostsFile none
    UpdateHostKeys no
    PreferredAuthentications publickey
    LogLevel ERROR
"""
