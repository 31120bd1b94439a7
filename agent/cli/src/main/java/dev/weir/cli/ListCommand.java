package dev.weir.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code list}. */
@Command(name = "list", description = "Lists the JVMs of this user on this machine.")
final class ListCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Unanswerable {
    PrintWriter out = spec.commandLine().getOut();
    for (Map.Entry<Long, String> jvm : AttachApi.find().list().entrySet()) {
      out.println(jvm.getKey() + " " + jvm.getValue());
    }
    out.flush();
    return WeirCommand.WELL;
  }
}
