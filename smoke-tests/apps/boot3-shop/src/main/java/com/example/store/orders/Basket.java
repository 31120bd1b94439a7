package com.example.store.orders;

/** What a customer asks for. */
record Basket(String article, int pieces) {}
