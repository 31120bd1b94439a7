package com.example.store.orders;

/** What a customer asked for and got. */
record Order(long id, String article, int pieces) {}
