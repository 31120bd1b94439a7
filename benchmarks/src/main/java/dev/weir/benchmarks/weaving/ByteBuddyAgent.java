package dev.weir.benchmarks.weaving;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.dynamic.scaffold.TypeValidation;

/** The six hooks as agents usually have them woven: by an {@code AgentBuilder}. */
public final class ByteBuddyAgent {
  private ByteBuddyAgent() {}

  public static void premain(String arguments, Instrumentation jvm) throws Exception {
    IndyAdvice advice = new IndyAdvice();
    new AgentBuilder.Default(new ByteBuddy().with(TypeValidation.DISABLED))
        .with(AgentBuilder.InitializationStrategy.NoOp.INSTANCE)
        .with(AgentBuilder.TypeStrategy.Default.DECORATE)
        .ignore(none())
        .type(namedOneOf(Hooks.METHODS.keySet().toArray(String[]::new)))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(advice.on(named(Hooks.METHODS.get(type.getName())))))
        .installOn(jvm);
    Witness.premain(arguments, jvm);
  }
}
