#!/bin/sh
# Runs one fuzz target under Jazzer; new inputs stay in target/, what it breaks on goes to src/test/fuzz as a regression.
#   fuzz.sh configuration|expression RUNS
set -eu
cd "$(dirname "$0")"
case $1 in
  configuration) class=dev.weir.config.ConfigurationFuzz ;;
  expression) class=dev.weir.rules.expression.ExpressionFuzz ;;
  *) echo "fuzz.sh: no target called $1" >&2; exit 2 ;;
esac
mkdir -p "target/fuzz/$1"
# A user's own regular expressions and getters are no injection.
exec nice "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:$(cat target/fuzz-class-path)" \
  com.code_intelligence.jazzer.Jazzer --target_class="$class" --instrumentation_includes='dev.weir.**:org.snakeyaml.**' \
  --disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection:com.code_intelligence.jazzer.sanitizers.ReflectiveCall \
  --reproducer_path=target/fuzz -artifact_prefix="src/test/fuzz/$1/" -runs="$2" -timeout=20 -rss_limit_mb=0 -max_len=400 \
  "target/fuzz/$1" "src/test/fuzz/$1"
