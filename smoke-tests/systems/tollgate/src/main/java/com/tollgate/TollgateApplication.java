package com.tollgate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets organizations at an API, counts what they use, and bills them for it. */
@SpringBootApplication
@EnableCaching
@EnableScheduling
public class TollgateApplication {
  public static void main(String[] args) {
    SpringApplication.run(TollgateApplication.class, args);
  }
}
