/**
 * A made-up shop: clickstreams of any size with the habits of the REES46 files of October and November 2019, for demos,
 * tests and benchmarks where the real files are not at hand.
 *
 * <p>{@link io.cart4j.examples.shop.MadeUpShop} walks through the 61 days second by second. A demand curve says how many
 * events there should be by then; sessions start until there are enough. A visit is played to its end at once, and its
 * events wait in a ring of seconds until their time has come; who comes back after hours or days makes an appointment.
 * Users, session ids and prices are computed from the seed and a number, never stored, so memory does not grow with the
 * number of events.
 */
@NullMarked
package io.cart4j.examples.shop;

import org.jspecify.annotations.NullMarked;
