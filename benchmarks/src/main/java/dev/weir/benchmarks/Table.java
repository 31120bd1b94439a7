package dev.weir.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Results as Markdown that also reads well in a terminal. Not thread-safe. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  public Table(List<String> columns) {
    row(columns);
  }

  public void row(List<String> cells) {
    rows.add(cells);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      line(text, rows.get(i), ' ');
      if (i == 0) {
        line(text, rows.get(0).stream().map(name -> "").toList(), '-');
      }
    }
    return text.toString();
  }

  private void line(StringBuilder text, List<String> cells, char fill) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String padding = String.valueOf(fill).repeat(width(column) - cell.length());
      // Names to the left, numbers to the right.
      text.append("| ").append(column == 0 ? cell + padding : padding + cell);
      text.append(fill == '-' && column > 0 ? ":" : " ");
    }
    text.append("|\n");
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
