package dev.weir.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.VirtualMachine;
import dev.weir.smoke.harness.AppProcess;
import dev.weir.smoke.harness.Repository;

/** The agent, loaded into a JVM that runs already. */
final class Attached {
  private Attached() {}

  /**
   * @param arguments of the agent
   */
  static void to(AppProcess app, String arguments) throws Exception {
    VirtualMachine machine = VirtualMachine.attach(String.valueOf(app.running().pid()));
    try {
      machine.loadAgent(Repository.agentJar().toString(), arguments);
    } catch (AgentLoadException e) {
      // Java 8 says "0" for success where later ones say "return code: 0", and clients expect it.
      assertThat(e).hasMessage("0");
    }
    machine.detach();
  }
}
