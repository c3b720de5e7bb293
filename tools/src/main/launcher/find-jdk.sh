# Sourced by the launchers. find_jdk25 PROGRAM prints the home of a JDK 25 that has bin/PROGRAM, or fails.
# A JDK's own `release` file says what it is, so nothing has to be started to find out.

is_jdk25() {
  [ -n "$1" ] && [ -x "$1/bin/$2" ] && [ -r "$1/release" ] && grep -Eq '^JAVA_VERSION="25["._+-]' "$1/release"
}

find_jdk25() {
  local program=$1 on_path candidate
  on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/java}
  for candidate in "${JAVA_HOME-}" "$on_path" \
    /usr/lib/jvm/*25* /usr/lib64/jvm/*25* /usr/java/*25* /opt/*25* /opt/java/* \
    "${HOME-}"/.sdkman/candidates/java/25* "${HOME-}"/.jdks/*25* "${HOME-}"/.local/share/mise/installs/java/*25* \
    "${HOME-}"/.asdf/installs/java/*25*; do
    if is_jdk25 "$candidate" "$program"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}
