package com.synapscale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Workflows in workspaces, for tenants whose plans say which features and how much of them. */
@SpringBootApplication
public class SynapscaleApplication {
  public static void main(String[] args) {
    SpringApplication.run(SynapscaleApplication.class, args);
  }
}
