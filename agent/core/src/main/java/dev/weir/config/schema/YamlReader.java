package dev.weir.config.schema;

/** Makes nodes of YAML 1.2 text. */
public final class YamlReader {
  private YamlReader() {}

  /**
   * The one document of a file; an empty mapping where it has none.
   *
   * @param file as messages are to call it
   * @throws Unreadable where the text is not YAML, or hostile
   */
  public static Node read(String file, String text) throws Unreadable {
    Node everyday = EverydayYaml.read(file, text);
    return everyday == null ? WholeYaml.read(file, text) : everyday;
  }
}
