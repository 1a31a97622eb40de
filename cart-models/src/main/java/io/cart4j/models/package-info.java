/** From feature tables to a leaderboard and a champion. */
@NullMarked
package io.cart4j.models;

import org.jspecify.annotations.NullMarked;
