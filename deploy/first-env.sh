#!/bin/sh
# Prints a first .env for docker-compose.yml, with every secret made at random:
#   sh deploy/first-env.sh interviews.example.edu > .env && chmod 600 .env
# Keep MASTER_KEY in a second place as well, apart from the backups: without it no recording opens again.
set -eu
domain=${1:?Say the name under which people reach it, for example interviews.example.edu}
secret() { openssl rand -hex 24; }
cat <<ENV
DOMAIN=$domain

# Secrets. The passwords stand in addresses: letters and digits alone.
POSTGRES_PASSWORD=$(secret)
DATABASE_OWNER_PASSWORD=$(secret)
DATABASE_API_PASSWORD=$(secret)
S3_ACCESS_KEY_ID=$(openssl rand -hex 10)
S3_SECRET_ACCESS_KEY=$(secret)
MASTER_KEY=$(openssl rand -base64 32)

# Mail. Without a server, mails become files in the volume "data", and nobody receives an invitation.
SMTP_URL=
MAIL_FROM=JustInterview <no-reply@$domain>

# Coaching by a model. Empty: the rules coach works, and nothing of an interview leaves this machine.
OPENAI_API_KEY=
OPENAI_BASE_URL=
OPENAI_COACH_MODEL=
OPENAI_COACH_API=
OPENAI_TRANSCRIBE_MODEL=
OPENAI_TIMEOUT_SECONDS=
COACH_RATINGS=

# The header in which a proxy or CDN in front of this machine gives a country, for example cf-ipcountry.
REGION_HEADER=
LOG_LEVEL=info
ENV
