@claim:transport-unreadable @witness:wire-capture @witness:config-inspection
Feature: An eavesdropper on the path learns no content

  Nobody on the way between device and server can read what is sent. The server itself can, which the page has to say.

  Scenario Outline: An eavesdropper on the way to <host> learns nothing of what is said
    Given the conference server of <host>
    And its statement says of reading along on the way: <says>
    When a day of visits and conferences there is over
    Then nothing that was written or named could be read on the wire
    And the server's part of each key exchange for sound and picture was another one
    And the server refuses to speak without encryption, or with an outdated one

    @stated
    Examples: Hosts that promise it
      | host                     | says   |
      | studentenwerk-osnabrueck | nobody |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host          | says    |
      | waag          | nothing |
      | vc4all        | nothing |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |
