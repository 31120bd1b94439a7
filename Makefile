# The whole workflow: people and CI call these targets and nothing else.
.DEFAULT_GOAL := help
.PHONY: help test fast fmt demo stack bench fuzz programs

# Maven from the PATH where it is 3.8 or newer, else the wrapper's.
MAVEN = $(shell mvn -v 2>/dev/null | grep -Eq 'Apache Maven (3\.[89]|3\.[1-9][0-9]|[4-9])' && echo mvn || echo ./mvnw) -B -ntp

help: ## lists these targets
	@sed -n 's/^\([a-z]*\):.*## /\1:\t/p' Makefile | expand -t 10

test: programs ## everything: checks, unit tests, contracts, real applications on every JDK found
	$(MAVEN) verify

fast: ## the agent alone: checks, unit tests, contracts and weir.jar
	$(MAVEN) -pl agent/dist -am verify

demo: ## a shop under the agent, visitors, live figures; Ctrl-C or DEMO_SECONDS=20 ends it
	@echo "Building the agent and the shop ..."
	@$(MAVEN) -q -DskipTests -Dspotless.check.skip -pl agent/dist,smoke-tests/apps/boot3-shop,smoke-tests/demo -am package
	@exec "$${JAVA_HOME:+$$JAVA_HOME/bin/}java" -cp smoke-tests/demo/target/classes:smoke-tests/harness/target/classes dev.weir.demo.Demo

SYSTEM = data-sync
# What else is built for a system.
BESIDES_tollgate = ,instrumentations/kafka-broker
stack: programs ## what config/docker starts in containers, from this machine's programs; Ctrl-C or STACK_SECONDS=20 ends it
	@echo "Building the agent and $(SYSTEM) ..."
	@$(MAVEN) -q -DskipTests -Dspotless.check.skip -pl agent/dist,smoke-tests/systems/$(SYSTEM)$(BESIDES_$(SYSTEM)),smoke-tests/demo -am package
	@exec env SYSTEM=$(SYSTEM) "$${JAVA_HOME:+$$JAVA_HOME/bin/}java" \
		-cp smoke-tests/demo/target/classes:smoke-tests/harness/target/classes dev.weir.demo.Stack

fmt: ## formats the code
	$(MAVEN) -q spotless:apply

programs: ## fetches what the tests drive and this machine lacks: Prometheus, Alertmanager, exporters, PostgreSQL
	@smoke-tests/programs.sh

bench: ## what it costs, beside bare, hand-written metrics and a peer: docs/BENCHMARKS.md; SUITES="calls start", ROUNDS=3
	@$(MAVEN) -q -DskipTests -Dspotless.check.skip -am package \
		-pl agent/dist,benchmarks,smoke-tests/apps/boot3-shop,smoke-tests/apps/tomcat9-shop
	@exec "$${JAVA_HOME:+$$JAVA_HOME/bin/}java" -Drounds=$(ROUNDS) \
		-cp "benchmarks/target/classes:$$(cat benchmarks/target/class-path)" dev.weir.benchmarks.Bench $(SUITES)

RUNS = 1000000
fuzz: ## mutates configurations and expressions, guided by coverage; RUNS=1000000 of each
	@$(MAVEN) -q -Pfuzz -DskipTests -Dspotless.check.skip -pl agent/core -am test-compile
	@agent/core/fuzz.sh configuration $(RUNS)
	@agent/core/fuzz.sh expression $(RUNS)
