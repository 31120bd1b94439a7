package dev.weir.smoke.harness;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one line of the text format, character by character. */
final class SampleLine {
  private final String line;
  private int at;

  SampleLine(String line) {
    this.line = line;
  }

  Sample parse() {
    String name = until("{ ");
    Map<String, String> labels = new LinkedHashMap<>();
    if (next() == '{') {
      at++;
      while (next() != '}') {
        label(labels);
      }
      at++;
    }
    return new Sample(name, labels, value(line.substring(at).strip()));
  }

  private void label(Map<String, String> labels) {
    String name = until("=");
    expect('=');
    expect('"');
    if (labels.put(name, quoted()) != null) {
      throw wrong("the label " + name + " twice");
    }
    if (next() == ',') {
      at++;
    }
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (next() != '"') {
      char c = line.charAt(at++);
      if (c == '\\') {
        char escaped = line.charAt(at++);
        value.append(escaped == 'n' ? '\n' : escaped);
      } else {
        value.append(c);
      }
    }
    at++;
    return value.toString();
  }

  private String until(String ends) {
    int start = at;
    while (ends.indexOf(next()) < 0) {
      at++;
    }
    return line.substring(start, at);
  }

  private void expect(char c) {
    if (next() != c) {
      throw wrong("no " + c + " at " + at);
    }
    at++;
  }

  private char next() {
    if (at >= line.length()) {
      throw wrong("an early end");
    }
    return line.charAt(at);
  }

  private double value(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + " in " + line);
  }
}
