@claim:media-not-stored @witness:canary-scan @witness:memory-scan @witness:syscall-trace
Feature: Sound and picture are never stored

  Some hosts promise that the server passes sound and picture on and keeps none of it. What participants record
  themselves, and what somebody with access to the machine could tap, is beyond this test.

  Scenario Outline: Sound and picture of a conference at <host> are never stored
    Given the conference server of <host>
    And its statement says of storing sound and picture: <says>
    When a day of visits and conferences there is over
    Then no file that the server could write holds any of their sound or picture
    And the server's memory holds none of it either
    And the server has opened no file that could take it

    @stated
    Examples: Hosts that promise it
      | host          | says                 |
      | waag          | never, on the server |
      | vc4all        | never, on the server |
      | greenminihost | never                |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | studentenwerk-osnabrueck | nothing |
      | bbw-leipzig              | nothing |
