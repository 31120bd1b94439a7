package dev.weir.system;

/** What went through a network device since it came up; the columns of {@code /proc/net/dev}. */
enum NetworkQuantity {
  RECEIVED_BYTES(0),
  RECEIVE_ERRORS(2),
  RECEIVE_DROPPED(3),
  TRANSMITTED_BYTES(8),
  TRANSMIT_ERRORS(10),
  TRANSMIT_DROPPED(11);

  final int column;

  NetworkQuantity(int column) {
    this.column = column;
  }
}
