package dev.weir.config;

import dev.weir.config.schema.EnumType;
import dev.weir.config.schema.Key;
import dev.weir.config.schema.ListType;
import dev.weir.config.schema.Node;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import java.util.List;

/** When the service calls itself healthy. */
public final class HealthConfig extends Section {
  private static final Key<HealthDetail> DETAIL =
      Key.of("detail", EnumType.of(HealthDetail.values()), "How much the endpoint tells.")
          .orElse("checks")
          .in("development", "full")
          .in("staging", "full");
  private static final Key<DiskConfig> DISK =
      Key.of("disk", DiskConfig.TYPE, "Free space.").orElse(Node.mapping());
  private static final Key<MemoryConfig> MEMORY =
      Key.of("memory", MemoryConfig.TYPE, "Used memory.").orElse(Node.mapping());
  private static final Key<PoolsConfig> POOLS =
      Key.of("pools", PoolsConfig.TYPE, "Every connection pool the agent saw.")
          .orElse(Node.mapping());
  private static final Key<List<CheckConfig>> CHECKS =
      Key.of("checks", ListType.of(Items.CHECK, "check"), "Checks of one's own.")
          .orElse(Node.list());

  static final SectionType<HealthConfig> TYPE =
      new SectionType<HealthConfig>(DETAIL, DISK, MEMORY, POOLS, CHECKS) {
        @Override
        protected HealthConfig build(Values in, Reading reading) {
          return new HealthConfig(in);
        }
      };

  private HealthConfig(Values values) {
    super(values);
  }

  public HealthDetail detail() {
    return values.get(DETAIL);
  }

  public DiskConfig disk() {
    return values.get(DISK);
  }

  public MemoryConfig memory() {
    return values.get(MEMORY);
  }

  public PoolsConfig pools() {
    return values.get(POOLS);
  }

  public List<CheckConfig> checks() {
    return values.get(CHECKS);
  }
}
