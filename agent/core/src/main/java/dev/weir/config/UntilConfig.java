package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The call on the same object that ends what the rule's call began. */
public final class UntilConfig extends Section {
  private static final Key<List<String>> METHOD =
      Key.of(
              "method",
              ListType.oneOrMore(PatternType.METHOD, "method"),
              "The method whose call takes 1 from the gauge again.")
          .required();
  private static final Key<List<String>> PARAMETERS =
      Key.of("parameters", ListType.of(Scalars.TEXT, "parameter type"), "Only this signature.");

  static final SectionType<UntilConfig> TYPE =
      new SectionType<UntilConfig>(METHOD, PARAMETERS) {
        @Override
        protected UntilConfig build(Values in, Reading reading) {
          return new UntilConfig(in);
        }
      };

  private UntilConfig(Values values) {
    super(values);
  }

  /** Exact names and globs. */
  public List<String> methods() {
    return values.get(METHOD);
  }

  /** Types as source code names them; null for any signature. */
  public @Nullable List<String> parameters() {
    return values.find(PARAMETERS);
  }
}
