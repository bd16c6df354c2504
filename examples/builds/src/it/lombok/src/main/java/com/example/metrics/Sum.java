package com.example.metrics;

import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Data;

/** Somebody's class, read by a getter and made by a constructor that are both Lombok's. */
@Data
@AllArgsConstructor(access = AccessLevel.PACKAGE)
class Sum {
    private double weight;
    private double total;

    void add(double score) {
        total += weight * score;
    }
}
