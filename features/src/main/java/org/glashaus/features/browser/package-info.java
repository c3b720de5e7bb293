/**
 * Participants: real browsers driven by the accessible names that people use (W3C WebRTC, getStats, encoded transforms):
 * Chromium by Playwright, Firefox by WebDriver BiDi (W3C), which it speaks itself.
 * They know the web client by its names and nothing else, and no class of the server. They touch browsers, which they start,
 * and the folders that these write to.
 */
@NullMarked
package org.glashaus.features.browser;

import org.jspecify.annotations.NullMarked;
