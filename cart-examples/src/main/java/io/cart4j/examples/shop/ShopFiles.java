package io.cart4j.examples.shop;

import java.nio.file.Path;

/**
 * The files of a made-up shop.
 *
 * @param october October's file
 * @param octoberRows its rows, the header not counted
 * @param november November's file
 * @param novemberRows its rows, the header not counted
 */
public record ShopFiles(Path october, long octoberRows, Path november, long novemberRows) {}
