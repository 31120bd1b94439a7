package dev.weir.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import picocli.CommandLine;

/** What the command line answered. */
public record Asked(int exitCode, String out, String err) {

  public static Asked of(Object... arguments) {
    return of(commandLine -> {}, arguments);
  }

  /** Of a command line that something is done to before. */
  public static Asked of(Consumer<CommandLine> preparation, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = WeirCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    preparation.accept(commandLine);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return new Asked(commandLine.execute(words), out.toString(), err.toString());
  }
}
