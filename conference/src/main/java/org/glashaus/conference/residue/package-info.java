/**
 * What is left in memory of people who have gone: names, texts, addresses and paths in objects that nobody refers to any
 * more, and in buffers that were given back. Buffers are wiped when they are given back; the heap is swept by a collector
 * that moves what lives and hands emptied memory back to the kernel while all threads go on (ADR 1341). Media never come
 * here: their buffers are outside the heap and wiped one by one. Touches Netty's buffers and the JVM's collector; no file
 * and no socket.
 */
@NullMarked
package org.glashaus.conference.residue;

import org.jspecify.annotations.NullMarked;
