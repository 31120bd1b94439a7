package dev.weir.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request that notes what it is asked. */
class Asked implements RequestFacts {
  final List<String> questions = new ArrayList<>();
  private final Map<String, Object> facts = new HashMap<>();

  Asked header(String name, String value) {
    facts.put("header " + name, value);
    return this;
  }

  Asked query(String value) {
    facts.put("query", value);
    return this;
  }

  Asked attribute(String name, Object value) {
    facts.put("attribute " + name, value);
    return this;
  }

  Asked principal(String value) {
    facts.put("principal", value);
    return this;
  }

  private Object ask(String question) {
    questions.add(question);
    return facts.get(question);
  }

  @Override
  public String header(String name) {
    return (String) ask("header " + name);
  }

  @Override
  public String queryString() {
    return (String) ask("query");
  }

  @Override
  public Object attribute(String name) {
    return ask("attribute " + name);
  }

  @Override
  public String principal() {
    return (String) ask("principal");
  }
}
