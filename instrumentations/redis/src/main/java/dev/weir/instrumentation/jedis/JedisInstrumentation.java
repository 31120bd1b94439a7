package dev.weir.instrumentation.jedis;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;

/**
 * Jedis 3 to 7, pools, clusters and sentinels included. A connection writes commands and reads
 * their replies in the same order: each command ends with its reply, those of pipelines and
 * transactions too. All overloads of {@code sendCommand} lead to the one with {@code byte[][]} in
 * 3, with {@code CommandArguments} from 4 on; every reply is read by {@code
 * readProtocolWithCheckingBroken}. The same in 3.0.0, 4.4.8 and 7.0.0.
 */
public final class JedisInstrumentation implements Instrumentation {
  private static final String JEDIS = "redis.clients.jedis.";
  private static final String HERE = "dev.weir.instrumentation.jedis.";

  @Override
  public String name() {
    return "jedis";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type(JEDIS + "Connection")
        .advise(
            named("sendCommand").taking(JEDIS + "commands.ProtocolCommand", "byte[][]"),
            HERE + "CommandSent3")
        .advise(named("sendCommand").taking(JEDIS + "CommandArguments"), HERE + "CommandSent")
        .advise(named("readProtocolWithCheckingBroken"), HERE + "ReplyRead")
        .advise(named("disconnect", "forceDisconnect"), HERE + "Disconnected");
  }
}
