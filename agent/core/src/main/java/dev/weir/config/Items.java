package dev.weir.config;

import dev.weir.config.schema.LaterType;
import dev.weir.config.schema.Type;

/**
 * What the lists and maps of a document hold. Behind each of these stand up to a dozen classes,
 * which a JVM whose configuration has no such item does not load.
 */
final class Items {
  static final Type<ViewConfig> VIEW =
      new LaterType<ViewConfig>() {
        @Override
        protected Type<ViewConfig> type() {
          return ViewConfig.TYPE;
        }
      };

  static final Type<ContextConfig> CONTEXT =
      new LaterType<ContextConfig>() {
        @Override
        protected Type<ContextConfig> type() {
          return ContextConfig.TYPE;
        }
      };

  static final Type<CaptureConfig> CAPTURE =
      new LaterType<CaptureConfig>() {
        @Override
        protected Type<CaptureConfig> type() {
          return CaptureConfig.TYPE;
        }
      };

  static final Type<RuleConfig> RULE =
      new LaterType<RuleConfig>() {
        @Override
        protected Type<RuleConfig> type() {
          return RuleConfig.TYPE;
        }
      };

  static final Type<PollConfig> POLL =
      new LaterType<PollConfig>() {
        @Override
        protected Type<PollConfig> type() {
          return PollConfig.TYPE;
        }
      };

  static final Type<CheckConfig> CHECK =
      new LaterType<CheckConfig>() {
        @Override
        protected Type<CheckConfig> type() {
          return CheckConfig.TYPE;
        }
      };

  private Items() {}
}
