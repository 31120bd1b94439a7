package dev.weir.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;

/** Numbers that are added to together: none is lost, however threads meet. */
class StripedCellsTest {
  private static final int THREADS = 8;
  private static final int TIMES = 50_000;

  @Test
  void begins_with_zeros() {
    StripedCells cells = new StripedCells(2);

    assertThat(sum(cells, 0)).isZero();
    assertThat(cells.doubleSum(1)).isZero();
  }

  @Test
  void each_cell_has_its_own_sum() {
    StripedCells cells = new StripedCells(3);

    cells.mine().getAndIncrement(0);
    cells.mine().getAndAdd(1, 4);
    cells.add(cells.mine(), 2, 0.25);
    cells.add(cells.mine(), 2, -1.5);

    assertThat(sum(cells, 0)).isEqualTo(1);
    assertThat(sum(cells, 1)).isEqualTo(4);
    assertThat(cells.doubleSum(2)).isEqualTo(-1.25);
  }

  @Test
  void threads_that_meet_lose_nothing() throws InterruptedException {
    StripedCells cells = new StripedCells(2);
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(() -> addMany(cells, start));
      thread.start();
      threads.add(thread);
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(sum(cells, 0)).isEqualTo(THREADS * TIMES);
    assertThat(cells.doubleSum(1)).isEqualTo(THREADS * TIMES * 0.5);
  }

  private static long sum(StripedCells cells, int cell) {
    long sum = 0;
    for (AtomicLongArray row : cells.rows()) {
      sum += row.get(cell);
    }
    return sum;
  }

  private static void addMany(StripedCells cells, CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    for (int i = 0; i < TIMES; i++) {
      AtomicLongArray row = cells.mine();
      row.getAndIncrement(0);
      cells.add(row, 1, 0.5);
    }
  }
}
