package dev.weir.instrumentation.springscheduling;

import static dev.weir.spi.Methods.named;

import dev.weir.spi.Instrumentation;
import dev.weir.spi.Weaver;

/**
 * {@code @Scheduled} methods of Spring 5 to 7: each is run by a {@code ScheduledMethodRunnable},
 * whichever scheduler, trigger and error handler are around it. The same in 5.3.39, 6.2.8 and
 * 7.0.9.
 */
public final class SpringSchedulingInstrumentation implements Instrumentation {

  @Override
  public String name() {
    return "spring_scheduling";
  }

  @Override
  public void weave(Weaver weaver) {
    weaver
        .type("org.springframework.scheduling.support.ScheduledMethodRunnable")
        .advise(
            named("run").takingCount(0),
            "dev.weir.instrumentation.springscheduling.ScheduledMethodRun");
  }
}
