package dev.weir.config;

import dev.weir.config.schema.EnumType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fact that a request carries along, read in expressions as {@code context.name}. */
public final class ContextConfig extends Section {
  private static final Key<List<ContextSource>> FROM =
      Key.of(
              "from",
              ListType.oneOrMore(ContextSource.TYPE, "source"),
              "Where it comes from; the first source that has it. None for captures alone.")
          .orElse(Node.list());
  private static final Key<String> DEFAULT =
      Key.of(
          "default",
          Scalars.TEXT,
          "What it is until a source or a capture says otherwise; null unless given.");
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

  private ContextConfig(Values values) {
    super(values);
  }

  /** In the order in which they are asked; may be empty. */
  public List<ContextSource> from() {
    return values.get(FROM);
  }

  /** The value where no source has one; null where none was given. */
  public @Nullable String fallback() {
    return values.find(DEFAULT);
  }

  public ContextScope scope() {
    return values.get(SCOPE);
  }
}
