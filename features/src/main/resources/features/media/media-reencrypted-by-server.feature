@claim:media-reencrypted-by-server @witness:wire-capture
Feature: Each recipient gets media under keys of its own

  The server decrypts what it receives and encrypts it anew for each recipient, so that no two legs carry the same
  bytes.

  Scenario Outline: Each recipient at <host> gets sound and picture under keys of their own
    Given the conference server of <host>
    And its statement says of encryption for each recipient: <says>
    When a day of visits and conferences there is over
    Then no packet of one participant was sent on as the bytes that it came as

    @stated
    Examples: Hosts that promise it
      | host                     | says         |
      | studentenwerk-osnabrueck | yes, implied |
      | greenminihost            | yes          |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host        | says    |
      | waag        | nothing |
      | vc4all      | nothing |
      | bbw-leipzig | nothing |
