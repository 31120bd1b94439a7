package dev.weir.config;

import dev.weir.config.schema.EnumType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import java.util.List;

/** One fact that a request carries along, read in expressions as {@code context.name}. */
public final class ContextConfig {
  private static final Key<List<ContextSource>> FROM =
      Key.of(
              "from",
              ListType.oneOrMore(ContextSource.TYPE, "source"),
              "Where it comes from; the first source that has it. None for captures alone.")
          .orElse(Node.list());
  private static final Key<String> DEFAULT =
      Key.of("default", Scalars.TEXT, "What it is until a source or a capture says otherwise.")
          .orElse("unknown");
  private static final Key<ContextScope> SCOPE =
      Key.of("scope", EnumType.of(ContextScope.values()), "How long a value holds.")
          .orElse("request");

  static final SectionType<ContextConfig> TYPE =
      new SectionType<ContextConfig>(FROM, DEFAULT, SCOPE) {
        @Override
        protected ContextConfig build(Values in, Reading reading) {
          return new ContextConfig(in);
        }
      };

  private final Values values;

  private ContextConfig(Values values) {
    this.values = values;
  }

  /** In the order in which they are asked; may be empty. */
  public List<ContextSource> from() {
    return values.get(FROM);
  }

  /** The value where no source has one. */
  public String fallback() {
    return values.get(DEFAULT);
  }

  public ContextScope scope() {
    return values.get(SCOPE);
  }
}
