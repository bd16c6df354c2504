package com.example.metrics;

import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Data;

/** A third-party class whose getter and constructor are both from Lombok. */
@Data
@AllArgsConstructor(access = AccessLevel.PACKAGE)
class Sum {
    private double weight;
    private double total;

    void add(double score) {
        total += weight * score;
    }
}
