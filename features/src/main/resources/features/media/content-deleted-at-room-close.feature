@claim:content-deleted-at-room-close @witness:canary-scan @witness:memory-scan @witness:syscall-trace
Feature: Chat, sound and picture are gone when the room closes

  What was said, shown and written is gone when the conference closes, from memory too.

  Scenario Outline: Nothing of what was said at <host> is left when the conference has closed
    Given the conference server of <host>
    And its statement says of chat, sound and picture after the close: <says>
    When a day of visits and conferences there is over
    Then no file that the server could write holds anything that was said, shown or written
    And the server has opened no file that could take it
    And ten seconds after the close the server's memory holds nothing of it either

    @stated
    Examples: Hosts that promise it
      | host                     | says                  |
      | studentenwerk-osnabrueck | until the room closes |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host          | says    |
      | waag          | nothing |
      | vc4all        | nothing |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |
