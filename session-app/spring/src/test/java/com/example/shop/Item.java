package com.example.shop;

/** What a cart holds. */
public record Item(String name, int count) {}
