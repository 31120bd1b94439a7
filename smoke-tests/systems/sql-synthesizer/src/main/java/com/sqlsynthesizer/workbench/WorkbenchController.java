package com.sqlsynthesizer.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Heavy work for analysts: result sets that stay in memory, and the search for better plans. */
@RestController
class WorkbenchController {
  private static final int MEBIBYTE = 1024 * 1024;

  private final List<byte[]> resultSets = new CopyOnWriteArrayList<>();

  @PostMapping("/api/result-sets")
  void keep(@RequestParam("mebibytes") int mebibytes) {
    for (int i = 0; i < mebibytes; i++) {
      byte[] page = new byte[MEBIBYTE];
      Arrays.fill(page, (byte) 1);
      resultSets.add(page);
    }
  }

  /** The machine is shared: memory goes back at once. */
  @DeleteMapping("/api/result-sets")
  void drop() {
    resultSets.clear();
    System.gc();
  }

  /** Tries join orders for as long as the analyst is willing to wait. */
  @PostMapping("/api/optimize")
  long optimize(@RequestParam("millis") long millis) {
    long until = System.nanoTime() + millis * 1_000_000;
    long plans = 0;
    while (System.nanoTime() < until) {
      plans++;
    }
    return plans;
  }
}
