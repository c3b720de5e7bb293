@claim:media-encrypted-to-server @witness:wire-capture
Feature: Media leave the device encrypted

  Sound and picture are encrypted on the device. Both participants put marks into what they send; the marks must be
  found in no packet on the wire, though they arrive.

  Scenario Outline: Sound and picture leave a device encrypted on their way to <host>
    Given the conference server of <host>
    And its statement says of encryption on the way to the server: <says>
    When a day of visits and conferences there is over
    Then no packet on the wire held a mark of what was sent in it

    @stated
    Examples: Hosts that promise it
      | host                     | says |
      | studentenwerk-osnabrueck | yes  |
      | greenminihost            | yes  |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host        | says    |
      | waag        | nothing |
      | vc4all      | nothing |
      | bbw-leipzig | nothing |
