@claim:media-in-room-only @witness:browser-inspection @witness:wire-capture @witness:foreign-client
Feature: Media reach the members of the room and nobody else

  Sound and picture go to the people in the same conference and to nobody else.

  Scenario Outline: Sound and picture of a conference at <host> reach its members only
    Given the conference server of <host>
    And its statement says of who receives sound and picture: <says>
    When a day of visits and conferences there is over
    Then nobody in another conference received sound, picture or words of this one
    And every packet of the conference went to somebody who was in it
    And conferences whose long names differ in the last letter only are two

    @stated
    Examples: Hosts that promise it
      | host                     | says                       |
      | studentenwerk-osnabrueck | same room; same conference |
      | greenminihost            | same conference            |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host        | says    |
      | waag        | nothing |
      | vc4all      | nothing |
      | bbw-leipzig | nothing |
