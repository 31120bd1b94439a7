package dev.weir.cli.generate;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON files beside this class: what panels and dashboards have whatever they show. */
final class Template {
  private Template() {}

  /** A fresh copy. */
  static JsonObject read(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name + ".json")) {
      return JsonParser.object().from(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonParserException e) {
      throw new IllegalStateException(name + ".json is no JSON", e);
    }
  }
}
