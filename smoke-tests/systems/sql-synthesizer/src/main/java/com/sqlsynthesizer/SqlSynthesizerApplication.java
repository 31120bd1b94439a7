package com.sqlsynthesizer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cache.annotation.EnableCaching;

/** Answers questions from a database: makes SQL of them and runs it. */
@SpringBootApplication
@EnableCaching
public class SqlSynthesizerApplication {
  public static void main(String[] args) {
    SpringApplication.run(SqlSynthesizerApplication.class, args);
  }
}
