@claim:media-transit-bounded @witness:memory-scan @witness:syscall-trace
Feature: No media packet stays in the server longer than <limit>

  A few seconds are read as five, from receipt to the last byte in memory, also when somebody pauses. The server's
  memory is searched after a pause of that length.

  Scenario Outline: No sound or picture stays in the server of <host> for longer than <period>
    Given the conference server of <host>
    And its statement says of how long media stay in the server: <says>
    When a day of visits and conferences there is over
    Then five seconds after a participant had paused, the server's memory held nothing of their sound or picture
    And the server has opened no file that could take it

    @stated
    Examples: Hosts that promise it
      | host   | says                        | period        |
      | waag   | a few seconds (read as 5 s) | a few seconds |
      | vc4all | a few seconds (read as 5 s) | a few seconds |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    | period        |
      | studentenwerk-osnabrueck | nothing | a few seconds |
      | greenminihost            | nothing | a few seconds |
      | bbw-leipzig              | nothing | a few seconds |
