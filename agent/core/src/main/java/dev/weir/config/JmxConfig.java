package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import org.jspecify.annotations.Nullable;

/** MBeans on the same side port. */
public final class JmxConfig extends Section {
  private static final Key<String> CONFIG_FILE =
      Key.of("config_file", Scalars.TEXT, "A file of jmx_exporter, verbatim.").restart();

  static final SectionType<JmxConfig> TYPE =
      new SectionType<JmxConfig>(CONFIG_FILE) {
        @Override
        protected JmxConfig build(Values in, Reading reading) {
          return new JmxConfig(in);
        }
      };

  private JmxConfig(Values values) {
    super(values);
  }

  /** As it was written; null for no MBeans. */
  public @Nullable String configFile() {
    return values.find(CONFIG_FILE);
  }
}
