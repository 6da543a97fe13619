#!/bin/sh
# Makes the bucket for recordings if it is not there. Plain S3, signed by curl: it works with any such store.
set -eu
# SHA-256 of an empty body. Newer curl adds it by itself, older curl does not.
nothing=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
ask() {
  curl --silent --show-error --output /dev/null --write-out '%{http_code}' \
    --user "$S3_ACCESS_KEY_ID:$S3_SECRET_ACCESS_KEY" --aws-sigv4 "aws:amz:$S3_REGION:s3" \
    --header "x-amz-content-sha256: $nothing" "$@" "$S3_ENDPOINT/$S3_BUCKET"
}
status=$(ask --head)
if [ "$status" = 404 ]; then status=$(ask --request PUT); fi
if [ "$status" = 200 ]; then
  echo "The bucket $S3_BUCKET is there."
else
  echo "The store answered $status when asked for the bucket $S3_BUCKET." >&2
  exit 1
fi
